using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>What one page of a SELECT found.</summary>
/// <param name="Next">Absent after the last page.</param>
internal sealed record SelectedPage(IReadOnlyList<Item> Items, PageToken? Next, long BytesRead);
