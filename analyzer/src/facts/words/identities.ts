// What lives in words/: what the words of a fact say where its shape holds no field for it, because records of many shapes
// say it. Whoever asks about a fact asks here; expressions over a record's text stand nowhere above this folder. This file:
// the identities that a record names: packages, deployments, components, updates by their number.
import type { Fact } from '../../model';
import { componentInPath, cutDeployment, kbOfIdentity } from '../identity';

// rid = 'Package_7_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2.5000001-9_neutral'
const requester = /\brid\s+=\s+(?:\[[^\]]{1,40}\])?['"]([^'"\n]+)['"]/;
// Microsoft-Windows-Sample, version 10.0.1.2, arch amd64   or   …, Version = 6.1.7601.17514, pA = …
const componentInWords = /\b([A-Za-z][\w.-]{3,}), [Vv]ersion (?:= )?(\d+(?:\.\d+){3})/;

/** The deployment or component that a CSI call was made for; undefined where the record names none. */
export function identityIn({ text }: Fact): string | undefined {
  const owner = requester.exec(text)?.[1];
  if (owner !== undefined) return cutDeployment(owner);
  const words = componentInWords.exec(text);
  return words ? `${words[1]} ${words[2]}` : undefined;
}

/** The package a record speaks of: its own field, or the one its call was made for. */
export function packageIn(fact: Fact): string | undefined {
  const named = fact.fields.package ?? fact.fields.update ?? requester.exec(fact.text)?.[1];
  if (named === undefined || !named.includes('~')) return undefined;
  return cutDeployment(named).replace(/\.$/, '');
}

/** The component by its folder in the store, wherever the record names it. */
export function componentIn({ text }: Fact): string | undefined {
  return componentInPath(text);
}

/** True for a record about the versions of a component. */
export function isAboutVersions({ text }: Fact): boolean {
  return /component version/i.test(text);
}

/** The first update that a record names by its number, as a list. */
export function kbsIn({ text }: Fact): readonly string[] {
  const kb = kbOfIdentity(text);
  return kb === undefined ? [] : [kb];
}

const installedPackage =
  /internally open package|populate children|existing package: 1|Windows\.ServerManager\.|[\\:]Windows\\?servicing\\?Packages/i;

/** True where a record says that the package it opens is one of those that are installed. */
export function isOfInstalledPackage({ text }: Fact): boolean {
  return installedPackage.test(text);
}

const updateIdentity = /\bPackage_(?:\d+_)?for_[^\s'"[\],;]+~[^\s'"[\],;]*[^\s'"[\],;.]/;

/** The whole identity of an update's package, as servicing prints it. */
export function updateIdentityIn({ text }: Fact): string | undefined {
  return updateIdentity.exec(text)?.[0];
}

/** `Package is permanent and cannot be uninstalled: Package_for_…~31bf3856ad364e35~amd64~~10.0.1.2`, no file of one. */
const identityAtEnd =
  /(?<name>[\w.-]{3,200}~[0-9a-f]{16}~\w{0,8}~[\w-]{0,12}~\d+(?:\.\d+){3})(?![\w.]*\.(?:cat|mum))/;

/** The identity of a package that a sentence of servicing names. */
export function identityInSentence({ text }: Fact): string | undefined {
  return identityAtEnd.exec(text)?.groups?.name;
}

/** The full name of an app's package: name, version, architecture, resources, hash of the publisher. */
const appName =
  /\b[A-Za-z0-9][\w.-]{2,50}?_\d+(?:\.\d+){3}_(?:x64|x86|arm|arm64|neutral)_[\w.~-]{0,30}_[a-z0-9]{13}\b/i;

/** `… the following apps need to be closed Example.Notes_8wekyb3d8bbwe!App`: by the family, without a version. */
const openApp =
  /\bapps? needs? to be closed:? (?<app>[A-Za-z0-9][\w.-]{2,50}_[a-z0-9]{13})(?:![\w.]{1,64})?(?=[\s.,;]|$)/;

/** The app that a text names by the full name of its package, or by its family where it stands in the way. */
export function appNameIn(text: string): string | undefined {
  return appName.exec(text)?.[0] ?? openApp.exec(text)?.groups?.app;
}
