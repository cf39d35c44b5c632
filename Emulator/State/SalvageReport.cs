namespace Acinaces.Emulator.State;

/// <summary>What a salvage kept and lost.</summary>
/// <param name="DamagedFolder">Where the old files went.</param>
internal sealed record SalvageReport(int KeptRecords, IReadOnlyList<SalvageLoss> Losses, string DamagedFolder);
