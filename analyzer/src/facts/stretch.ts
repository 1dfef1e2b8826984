// Owns what a stretch of servicing is: the records that begin and end one session, with those of the service's life before
// it, and whether nothing but success happened in it.
import type { Fact } from '../model';
import { isFailureCode } from './codes';

/** A stretch begins with the life of the service, or with a session where there is one in it already. Plain data. */
export interface Stretch {
  /** What frames the session, in file order. */
  readonly facts: Fact[];
  /** True where a session begins in it. */
  hasSession: boolean;
  /** True where another record in it may tell why something failed. */
  isTold: boolean;
  /** True where it is uneventful and an eventful one is near. */
  isNear: boolean;
}

/** Makes an empty one. */
export function newStretch(): Stretch {
  return { facts: [], hasSession: false, isTold: false, isNear: false };
}

export const lifeStart = 'cbs.life.start';
export const sessionBegin = 'cbs.session.begin';

const frames = /^cbs\.(?:(?:session|life|maint)\.|exec\.(?:begin|end))/;

/** True for what begins or ends a session or the life of the service. */
export function isFrame({ shape }: Fact): boolean {
  return frames.test(shape);
}

/** What these say is known without them, or says nothing of a failure by itself. */
const silent: ReadonlySet<string> = new Set([
  'cbs.stack',
  'cbs.build',
  'cbs.utc',
  'cbs.stage',
  'cbs.package.open',
  'cbs.cabinet.child',
  'cbs.appl.parent',
  'csi.wcp',
  'dpx.phase',
]);

/** True for a record that makes a stretch worth keeping in which it stands. */
export function isTelling(fact: Fact): boolean {
  if (fact.shape.startsWith('noise.')) return false;
  if (looksBad(fact)) return true;
  // What is taken off again is another work than what was put on.
  if (fact.shape === 'cbs.exec.package') return fact.fields.verb === 'Uninstalling';
  return !silent.has(fact.shape);
}

function looksBad({ level, codes }: Fact): boolean {
  return level === 'error' || level === 'warning' || codes.some(isFailureCode);
}

/** What is known of a session within its stretch. */
export interface SessionCourse {
  /** The last record of it. */
  end: Fact;
  isWorking: boolean;
  /** The first failing code, else the last; undefined while there is no verdict. */
  result?: number;
  /** The first package that is named. */
  target?: string;
}

/**
 * How the sessions of a stretch went.
 * @returns by id; undefined where a record belongs to something that began elsewhere, or is no plain beginning or success
 */
export function plainCourses(stretch: Stretch): ReadonlyMap<string, SessionCourse> | undefined {
  const courses = new Map<string, SessionCourse>();
  for (const fact of stretch.facts)
    if (looksBad(fact) || plainSteps[fact.shape]?.(courses, fact) !== true) return undefined;
  return courses;
}

/** True where nothing happened that anybody asks about: sessions that only looked, or did all they were to do. */
export function isUneventful(stretch: Stretch): boolean {
  if (stretch.isTold) return false;
  const courses = plainCourses(stretch);
  return courses !== undefined && [...courses.values()].every(({ isWorking }) => !isWorking);
}

/** Takes a record into the course; false where it makes the stretch a special one. */
type PlainStep = (courses: Map<string, SessionCourse>, fact: Fact) => boolean;

const plainSteps: Readonly<Record<string, PlainStep>> = {
  [lifeStart]: () => true,
  'cbs.life.boot': () => true,
  'cbs.life.stop': () => true,
  [sessionBegin]: (courses, fact) => {
    courses.set(fact.fields.session ?? '', { end: fact, isWorking: false });
    return true;
  },
  'cbs.session.resume': beginWork,
  'cbs.exec.begin': beginWork,
  'cbs.exec.end': endWork,
  'cbs.maint.end': endWork,
  // What waits for a restart goes on behind it.
  'cbs.session.end': (courses, fact) => !/yes/i.test(fact.fields.reboot ?? '') && endWork(courses, fact),
  // With success it only hands over.
  'cbs.session.async-end': (courses, fact) =>
    courses.has(fact.fields.session ?? '') && fact.codes.every((code) => code === 0),
};

function beginWork(courses: Map<string, SessionCourse>, fact: Fact): boolean {
  const course = courses.get(fact.fields.session ?? '');
  if (course === undefined) return false;
  course.isWorking = true;
  noteTarget(course, fact);
  return true;
}

function endWork(courses: Map<string, SessionCourse>, fact: Fact): boolean {
  const course = courses.get(fact.fields.session ?? '');
  if (course === undefined || fact.codes.length === 0 || fact.codes.some((code) => code !== 0)) return false;
  noteTarget(course, fact);
  // Whose package no frame names cannot be found again by it.
  if (course.isWorking && course.target === undefined) return false;
  course.end = fact;
  course.isWorking = false;
  course.result = 0;
  return true;
}

function noteTarget(course: SessionCourse, { fields }: Fact): void {
  if (fields.package !== undefined && fields.package !== '') course.target ??= fields.package;
}
