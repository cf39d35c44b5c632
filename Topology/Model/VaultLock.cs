namespace Acinaces.Topology.Model;

/// <summary>Which lifetimes of backups a vault accepts; nobody can shorten them.</summary>
/// <param name="MinDays">Least retention.</param>
/// <param name="MaxDays">Greatest retention.</param>
/// <param name="ChangeableDays">Days after which the lock itself is final, even for the account's owner. At least 3.</param>
public sealed record VaultLock(int MinDays, int MaxDays, int ChangeableDays);
