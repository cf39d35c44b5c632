namespace Acinaces.Emulator.Delivery;

/// <summary>Records that follow each other in a stream.</summary>
/// <param name="ShardId">Where the last of them lies.</param>
/// <param name="Next">Where to read on.</param>
internal sealed record StreamedPage(IReadOnlyList<StreamedRecord> Records, string ShardId, long Next);
