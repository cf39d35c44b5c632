using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>What became of an item between two times.</summary>
/// <param name="Time">When it was last written.</param>
/// <param name="Before">Absent: there was none.</param>
/// <param name="After">Absent: there is none any more.</param>
internal sealed record ItemChange(DateTimeOffset Time, AttributeMap? Before, AttributeMap? After);
