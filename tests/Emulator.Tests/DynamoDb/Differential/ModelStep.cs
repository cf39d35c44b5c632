using System.Text.Json;

namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>One operation with its parameters. It knows nothing of the state, so it can be taken again without the steps before it.</summary>
internal abstract record ModelStep
{
    /// <summary>Takes the step in the model and sends it.</summary>
    /// <exception cref="Disagreement">The results differ.</exception>
    public abstract Task TakeAsync(DifferentialRun run);

    protected static void AreEqual(string request, string? expected, string? actual)
    {
        if (expected != actual) throw new Disagreement(request, expected ?? "nothing", actual ?? "nothing");
    }

    protected static string? Item(JsonElement answer, string member) =>
        answer.TryGetProperty(member, out var item) && ModelItem.Read(item) is { IsEmpty: false } read ? ModelItem.Json(read) : null;

    protected static string? Text(ItemMap? item) => item is null or { IsEmpty: true } ? null : ModelItem.Json(item);

    protected static string Bag(IEnumerable<ItemMap> items) => string.Join('\n', items.Select(ModelItem.Json).Order(StringComparer.Ordinal));
}
