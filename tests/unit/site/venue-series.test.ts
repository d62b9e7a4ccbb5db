import { expect, it } from 'vitest';
import { venueSeries } from '../../../src/lib/site/venue-series.ts';

it.each([
  // conferences, under one name through the years
  ['ICLR 2022', 'ICLR'],
  ['ICLR', 'ICLR'],
  ['ACL 2025', 'ACL'],
  ['ACL-IJCNLP 2021', 'ACL'],
  ['NAACL-HLT 2018', 'NAACL'],
  ['NAACL 2024', 'NAACL'],
  ['ACM MM 2016', 'ACM MM'],
  ['Computing Conference 2025', 'Computing Conference'],
  ['BlackboxNLP 2022', 'BlackboxNLP'],
  ['E2ECOMPVEC 2022', 'E2ECOMPVEC'],
  // journals, without volume, pages and year
  ['Neural Computation 2019', 'Neural Computation'],
  ['Quantum 10, 1994 (2026)', 'Quantum'],
  ['Nature 647:349-355 (2025)', 'Nature'],
  ['Natural Language Engineering 25(4):467-482, 2019', 'Natural Language Engineering'],
  ['Journal of Chemical Information and Modeling 2024', 'Journal of Chemical Information and Modeling'],
  ['JMLR 24(324):1-30, 2023', 'JMLR'],
  ['JMLR 2022, vol. 23', 'JMLR'],
  ['Annals of Lanterns, vol. 3', 'Annals of Lanterns'],
  ['IJCV 2024, 132(1):208-223', 'IJCV'],
  ['IEEE TPAMI 2025', 'IEEE TPAMI'],
  ['IEEE TNNLS 28(10):2222-2232, 2017', 'IEEE TNNLS'],
  ['ACM TIST 12(5), 2021', 'ACM TIST'],
  ['Transformer Circuits Thread 2022', 'Transformer Circuits Thread'],
  ['Cambridge University Press', 'Cambridge University Press'],
  // workshops and findings, apart from the conference
  ['ICLR 2021 workshop', 'ICLR workshops'],
  ['NeurIPS 2024 Workshop on Mathematics of Modern Machine Learning', 'NeurIPS workshops'],
  ['Workshop on Machine Learning and Compression at NeurIPS 2024', 'NeurIPS workshops'],
  ['HLD Workshop at ICML 2023', 'ICML workshops'],
  ['AAAI 2025 Workshop (PPAI)', 'AAAI workshops'],
  ['NeurIPS Workshop on Lanterns', 'NeurIPS workshops'],
  ['Deep RL Workshop 2022', 'Deep RL Workshop'],
  ['Findings of ACL 2025', 'Findings of ACL'],
  ['EMNLP 2024 Findings', 'Findings of EMNLP'],
  ['Findings of the Association for Computational Linguistics: EMNLP 2023', 'Findings of EMNLP'],
  // the long names of bibliographies
  ['Advances in Neural Information Processing Systems 33', 'NeurIPS'],
  ['NIPS 2013', 'NeurIPS'],
  ['Proceedings of the 37th International Conference on Machine Learning', 'ICML'],
  ['2021 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)', 'CVPR'],
  ['IEEE Transactions on Pattern Analysis and Machine Intelligence, vol. 44', 'IEEE TPAMI'],
  ['Proceedings of the International Lantern Conference (ILC)', 'ILC'],
  // preprints, and oddities
  [undefined, 'arXiv only'],
  ['', 'arXiv only'],
  ['arXiv 2023', 'arXiv only'],
  ['  ICLR\n2022 ', 'ICLR'],
  ['2022', '2022'],
])('%s belongs to %s', (venue, series) => {
  expect(venueSeries(venue)).toBe(series);
});
