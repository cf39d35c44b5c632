using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>What one page of a SELECT found.</summary>
/// <param name="Next">Absent after the last page.</param>
/// <param name="Units">Read of the table or index that the statement names.</param>
/// <param name="FetchedUnits">Read of the table, for what a local index does not hold.</param>
internal sealed record SelectedPage(IReadOnlyList<Item> Items, PageToken? Next, double Units, double FetchedUnits);
