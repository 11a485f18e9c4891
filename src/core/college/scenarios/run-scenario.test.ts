import { describe, expect, it } from 'vitest';
import { exampleRun, HOLDING_STORY } from './example-scenario.ts';
import { runScenario } from './run-scenario.ts';
import { tellFaults } from './tell-faults.ts';

const VALIDATE = 'demande: { kind: validate, item: $point }';

/** What is told of the story once a part of it is written otherwise. */
function told(written: string, otherwise: string): string {
  if (!HOLDING_STORY.includes(written)) throw new Error(`The story does not hold « ${written} ».`);
  return tellFaults(runScenario(exampleRun(HOLDING_STORY.replace(written, otherwise)))).replaceAll('\u00A0', ' ');
}

describe('a scenario', () => {
  it('holds when each step goes as told and the end is what is told', () => {
    expect(runScenario(exampleRun(HOLDING_STORY))).toEqual([]);
  });

  it('tells the step, the code expected and the one that came, with its facts', () => {
    expect(told('refus: role-missing', 'refus: closed-session')).toBe(
      [
        '  étape 1 (lecteur) : Le lecteur ne modifie rien',
        '    refus',
        '      attendu : closed-session',
        '      obtenu : role-missing',
        '    faits : {"action":"item.edit","about":"item","roles":["author"]}',
      ].join('\n'),
    );
  });

  it('tells a request that is accepted though a refusal was expected', () => {
    expect(told(VALIDATE, `${VALIDATE}\n    refus: role-missing`)).toBe(
      [
        '  étape 2 (chef) : Le chef le valide',
        '    refus',
        '      attendu : role-missing',
        '      obtenu : la demande est acceptée',
      ].join('\n'),
    );
  });

  it('tells a request that is refused though it was expected to be accepted', () => {
    expect(told('qui: chef', 'qui: secretaire')).toContain(
      'attendu : la demande est acceptée\n      obtenu : role-missing',
    );
  });

  it('tells an article that the refusal does not cite', () => {
    expect(told('refus: role-missing', 'refus: role-missing\n    article: CDLD, art. L1')).toBe(
      [
        '  étape 1 (lecteur) : Le lecteur ne modifie rien',
        '    article',
        '      attendu : CDLD, art. L1',
        '      obtenu : rien',
      ].join('\n'),
    );
  });

  it('tells each field that ends otherwise, and no step', () => {
    expect(
      told('{ stage: presented, title: Rue du Moulin }', '{ stage: decided, numero: "9", title: Rue du Moulin }'),
    ).toBe(
      [
        '  à la fin',
        '    points.point.stage',
        '      attendu : decided',
        '      obtenu : presented',
        '    points.point.numero',
        '      attendu : 9',
        '      obtenu : 2',
      ].join('\n'),
    );
  });

  it('tells a nickname that nothing bears, with those that are known', () => {
    expect(told(VALIDATE, 'demande: { kind: validate, item: $ponit }')).toContain(
      'attendu : un nom donné plus haut : $seance, $seance-proces-verbal, $point\n      obtenu : $ponit',
    );
    expect(told('points: { point: { stage', 'points: { ponit: { stage')).toContain('points.ponit');
    expect(told('presented, title: Rue du Moulin }', 'presented, sitting: $saence }')).toContain('$saence');
  });

  it('tells a person of whom nothing is known', () => {
    expect(told('qui: chef', 'qui: chfe')).toContain('attendu : chef, secretaire, lecteur\n      obtenu : chfe');
  });

  it('tells a field that no request of that name has', () => {
    expect(told('changes: { title: Autre titre }', 'chnages: { title: Autre titre }')).toContain('demande');
    expect(told('changes: { title: Autre titre }', 'changes: { tilte: Autre titre }')).toContain('« tilte »');
  });

  it('tells a decor that can’t be put in place', () => {
    expect(told('title: Rue du Moulin, etat: brouillon', 'category: astronomie')).toContain(
      'le point « point » est proposé (chef)',
    );
  });

  it('tells what still exists though it should not', () => {
    expect(told('attendu:\n', 'attendu:\n  disparus: [point]\n')).toContain('disparus.point');
  });

  it('compares rights, readings, searches, reasons and the log', () => {
    const other = (part: string) => told('attendu:\n', `attendu:\n  ${part}\n`);
    expect(other('droits: { lecteur: { item.view: { $point: true } } }')).toContain('droits.lecteur.item.view.$point');
    expect(other('droits: { lecteur: { item.eat: { $point: true } } }')).toContain('« item.eat » n’est pas une action');
    expect(other('lectures: { lecteur: { $point: { title: Rue } } }')).toContain('lectures.lecteur.$point');
    expect(other('recherches: { secretaire: { rue moulin: [] } }')).toContain('obtenu : ["$point"]');
    expect(other('pourquoi: [{ qui: lecteur, action: item.view, sur: $point, refus: role-missing }]')).toContain(
      'pourquoi.1.refus',
    );
    expect(other('journal: { item.view: { $point: [closedSession] } }')).toContain('journal.item.view.$point');
  });

  it('compares the vote sentences and what is computed of a sitting', () => {
    const other = (part: string) => told('attendu:\n', `attendu:\n  ${part}\n`);
    expect(other('resultats: { seance: { $point/1: DÉCIDE } }')).toContain('resultats.seance.$point/1');
    expect(other('seances: { seance: { rang: 7, pv: { present: [] } } }')).toContain('seances.seance.pv.present');
  });
});
