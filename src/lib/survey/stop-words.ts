/** Words that say nothing about the subject of a paper: function words of English, and those of abstracts. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against all also although always am among an and another any are as at be became
because been before being below between both but by can could did do does doing down due during each either else etc
even every few first for from further had has have having he her here hers him his how however if in indeed instead into
is it its itself just less let like made make many may me might more moreover most much must my near neither no nor not
now of off often on once one only or other others our ours out over own per perhaps rather re s same several she should
since so some still such t than that the their theirs them then there thereby therefore these they this those though
three through thus to together too toward towards two under until up upon us use used uses using very via was we well
were what when where whereas whether which while who whom whose why will with within without would yet you your
abstract achieve achieves achieved approach approaches based demonstrate demonstrates existing experiment experiments
find found introduce introduces method methods model models new novel paper present presents problem propose proposed
proposes provide provides recent recently result results show shown shows state study suggest task tasks work works
work's i ii iii e g https http com github www code available`.split(/\s+/u),
);
