namespace Acinaces.Emulator.Delivery;

/// <summary>One record of a stream, read by <see cref="IStreamSource"/>.</summary>
/// <param name="Position">Its place; later records have greater ones.</param>
/// <param name="SequenceNumber">The place as functions see it.</param>
/// <param name="ItemHash">The same for all changes of one item, as long as the emulator runs.</param>
/// <param name="Json">The record as a function gets it: one JSON object.</param>
internal sealed record StreamedRecord(long Position, string SequenceNumber, DateTimeOffset Time, int ItemHash, ReadOnlyMemory<byte> Json);
