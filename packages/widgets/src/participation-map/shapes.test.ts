import type { ParticipationShapes } from '@opennrw/sdk';
import { expect } from 'chai';
import { pause } from '../core/testing.ts';
import { demoAnswers, demoClient, type Fetch } from './participation-map.demo.ts';
import { MOST_SHAPES, Shapes } from './shapes.ts';

/** Shapes of a town with so many located procedures, the questions that were asked, and what came of it. */
function world(located = 7, answers: Fetch = demoAnswers()) {
  const asked: string[] = [];
  const filled: ParticipationShapes[] = [];
  const failed: unknown[] = [];
  const { participations } = demoClient(async (request) => {
    if (!request.url.includes('facets')) {
      asked.push(new URL(request.url).searchParams.get('bbox') ?? 'all');
      return answers(request);
    }
    return Response.json({ facets: { located: [{ value: 'true', label: '', count: located }] } });
  });
  const shapes = new Shapes(
    (answer) => filled.push(answer),
    (error) => failed.push(error),
  );
  return { asked, filled, failed, shapes, participations };
}

describe('the shapes on the map', () => {
  it('are asked for once, wherever the map goes', async () => {
    const { shapes, participations, asked, filled } = world();
    await shapes.ask(participations, {}, '6,50,7,51');
    await shapes.ask(participations, {}, '7,51,8,52');
    expect(asked).to.deep.equal(['all']);
    expect(filled[0]?.features).to.have.length(7);
  });

  it('are asked for anew when the filters change', async () => {
    const { shapes, participations, filled } = world();
    await shapes.ask(participations, {}, '');
    await shapes.ask(participations, { status: 'running' }, '');
    expect(filled.map(({ features }) => features.length)).to.deep.equal([7, 2]);
  });

  it('are those of the section where there are more than 20,000', async () => {
    const { shapes, participations, asked } = world(MOST_SHAPES + 1);
    await shapes.ask(participations, {}, '6,50,7,51');
    await shapes.ask(participations, {}, '7,51,8,52');
    expect(asked).to.deep.equal(['6,50,7,51', '7,51,8,52']);
  });

  it('come from the last question, whichever answer is first', async () => {
    let slow = true;
    const answers = demoAnswers();
    const { shapes, participations, filled } = world(7, async (request) => {
      const wait = slow;
      slow = false;
      if (wait) await pause(50);
      return answers(request);
    });
    const first = shapes.ask(participations, {}, '');
    await pause(10);
    await shapes.ask(participations, { status: 'running' }, '');
    await first;
    await pause(60);
    expect(filled.map(({ features }) => features.length)).to.deep.equal([2]);
  });

  it('say when they could not be had', async () => {
    const { shapes, participations, failed } = world(7, async () => new Response('', { status: 503 }));
    await shapes.ask(participations, {}, '');
    expect(failed).to.have.length(1);
  });
});
