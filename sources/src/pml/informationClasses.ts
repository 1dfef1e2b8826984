// Owns the names of FILE_INFORMATION_CLASS (wdm.h), in the order of their numbers from 1.

const names =
  'Directory FullDirectory BothDirectory Basic Standard Internal Ea Access Name Rename Link Names Disposition Position FullEa Mode Alignment All Allocation EndOfFile AlternateName Stream Pipe PipeLocal PipeRemote MailslotQuery MailslotSet Compression ObjectId Completion MoveCluster Quota ReparsePoint NetworkOpen AttributeTag Tracking IdBothDirectory IdFullDirectory ValidDataLength ShortName IoCompletionNotification IoStatusBlockRange IoPriorityHint SfioReserve SfioVolume HardLink ProcessIdsUsingFile NormalizedName NetworkPhysicalName IdGlobalTxDirectory IsRemoteDevice Unused NumaNode StandardLink RemoteProtocol RenameInformationBypassAccessCheck LinkInformationBypassAccessCheck VolumeName Id IdExtdDirectory ReplaceCompletion HardLinkFullId IdExtdBothDirectory DispositionInformationEx RenameInformationEx RenameInformationExBypassAccessCheck DesiredStorageClass Stat MemoryPartition'.split(
    ' ',
  );

/** `FileBothDirectoryInformation` for 3; the number where it has no name. */
export function fileInformationClass(value: number): string {
  const name = names[value - 1];
  if (name === undefined) return String(value);
  return name.includes('Information') ? `File${name}` : `File${name}Information`;
}
