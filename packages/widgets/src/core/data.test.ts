import { expect } from 'chai';
import type { ReactiveController } from 'lit';
import { Data } from './data.ts';

interface Answer {
  text: string;
}

describe('data', () => {
  it('are asked for once per question, and shown when they are there', async () => {
    const { data, host, ask, answer } = world();
    ask('rad');
    ask('rad');
    expect(data.busy).to.equal(true);
    await answer('rad', 'Radwege');
    expect([data.value?.text, data.busy, data.state]).to.deep.equal(['Radwege', false, 'full']);
    expect(host.asked).to.deep.equal(['rad']);
  });

  it('are those of the newest question, however late the answer to the former comes', async () => {
    const { data, ask, answer, signals } = world();
    ask('rad');
    ask('bad');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    await answer('bad', 'Bäder');
    await answer('rad', 'Radwege');
    expect(data.value?.text).to.equal('Bäder');
  });

  it('stay while the next ones are under way, and after those could not be had', async () => {
    const { data, ask, answer } = world();
    ask('rad');
    await answer('rad', 'Radwege');
    ask('bad');
    expect([data.value?.text, data.busy]).to.deep.equal(['Radwege', true]);
    await answer('bad', new Error('offline'));
    expect([data.value?.text, data.busy, data.state]).to.deep.equal(['Radwege', false, 'failed']);
  });

  it('are asked for once more on request, which resolves when the host shows them', async () => {
    const { data, host, ask, answer } = world();
    ask('rad');
    await answer('rad', new Error('offline'));
    const retried = data.retry();
    await answer('rad', 'Radwege');
    await retried;
    expect([data.value?.text, data.error, data.state]).to.deep.equal(['Radwege', undefined, 'full']);
    expect(host.shown).to.be.greaterThan(0);
  });

  it('know of no failure any more once nothing is asked', async () => {
    const { data, ask, answer } = world();
    ask('rad');
    await answer('rad', new Error('offline'));
    ask(undefined);
    await new Promise((resolve) => setTimeout(resolve));
    expect([data.error, data.busy]).to.deep.equal([undefined, false]);
  });

  it('fail where a client of the page throws instead of promising', async () => {
    const { data, ask } = world(() => {
      throw new Error('no such method');
    });
    ask('rad');
    await Promise.resolve();
    expect(data.state).to.equal('failed');
  });
});

/** Data of a host that is updated by `ask`, and answers that come when they are told to. */
function world(load?: () => Promise<Answer>) {
  const controllers: ReactiveController[] = [];
  const host = {
    asked: [] as string[],
    shown: 0,
    addController: (one: ReactiveController) => void controllers.push(one),
    removeController: (_: ReactiveController) => {},
    requestUpdate: () => {},
    get updateComplete() {
      host.shown++;
      return Promise.resolve(true);
    },
  };
  const source = {};
  const answers = new Map<string, (answer: Answer | Error) => void>();
  const signals: AbortSignal[] = [];
  let question: string | undefined;
  const promised = (_: object, { q }: { q: string }, signal: AbortSignal): Promise<Answer> => {
    host.asked.push(q);
    signals.push(signal);
    return new Promise((resolve, reject) => {
      answers.set(q, (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
    });
  };
  const data = new Data(
    host,
    () => (question === undefined ? undefined : ([source, { q: question }] as const)),
    load ?? promised,
  );
  return {
    data,
    host,
    signals,
    ask(next: string | undefined) {
      question = next;
      for (const one of controllers) one.hostUpdate?.();
    },
    async answer(to: string, said: string | Error) {
      answers.get(to)?.(typeof said === 'string' ? { text: said } : said);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}
