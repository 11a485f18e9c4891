import { contentStoreContract } from '../git/content-store.contract.ts';
import { ADDRESS, type FakeForge, REPOSITORY, TOKEN } from './fakes/fake-forge.ts';
import { fakeForgejo } from './fakes/fake-forgejo.ts';
import { fakeGithub } from './fakes/fake-github.ts';
import { fakeGitlab } from './fakes/fake-gitlab.ts';
import type { ForgeSettings } from './forge-client.ts';
import { forgejoStore } from './forgejo-store.ts';
import { githubStore } from './github-store.ts';
import { gitlabStore } from './gitlab-store.ts';

const settingsFor = (forge: FakeForge): ForgeSettings => ({
  address: ADDRESS,
  repository: REPOSITORY,
  branch: 'main',
  token: TOKEN,
  fetch: forge.fetch,
  wait: async () => {},
});

const limits = { joinsDraftHistory: false, keepsMoments: false };
contentStoreContract('GitHub', { open: async () => githubStore(settingsFor(fakeGithub())), ...limits });
contentStoreContract('GitLab', { open: async () => gitlabStore(settingsFor(fakeGitlab())), ...limits });
contentStoreContract('Forgejo', {
  open: async () => forgejoStore(settingsFor(fakeForgejo())),
  ...limits,
  keepsMoments: true,
});
