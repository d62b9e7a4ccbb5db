/** Where a page can be edited, and where a problem with it can be reported. */
export interface RepositoryLinks {
  edit: string;
  report: string;
}

/**
 * Addresses at the host of a repository, for a file and the title of its page. GitLab has other paths than GitHub; what
 * is neither (Gitea, Forgejo, Codeberg) understands those of GitHub for problems, and names files by branch.
 *
 * @param repository address of its front page, with or without final `/` or `.git`
 */
export function repositoryLinks(repository: string, file: string, title: string): RepositoryLinks {
  const front = repository.replace(/(?:\.git)?\/*$/u, '');
  const path = file.split('/').map(encodeURIComponent).join('/');
  const subject = encodeURIComponent(title);
  const body = encodeURIComponent(`File: ${file}\n\n`);
  if (/^https?:\/\/[^/]*gitlab/u.test(front)) {
    const issue = `issue[title]=${subject}&issue[description]=${body}`;
    return { edit: `${front}/-/edit/main/${path}`, report: `${front}/-/issues/new?${issue}` };
  }
  const isGitHub = /^https?:\/\/(?:www\.)?github\./u.test(front);
  return {
    edit: `${front}/${isGitHub ? 'edit' : '_edit'}/main/${path}`,
    report: `${front}/issues/new?title=${subject}&body=${body}`,
  };
}
