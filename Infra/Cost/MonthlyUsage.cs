using System.Text.Json;

namespace Acinaces.Infra.Cost;

/// <summary>What is expected to be used in a month.</summary>
public sealed record MonthlyUsage
{
    public required decimal OrdersPerMonth { get; init; }

    /// <summary>What one order of a tenant uses.</summary>
    public required IReadOnlyList<UsageLine> PerOrder { get; init; }

    /// <summary>What a month uses besides.</summary>
    public required IReadOnlyList<UsageLine> PerMonth { get; init; }

    /// <summary>The committed expectation for an environment.</summary>
    /// <exception cref="InvalidCostInputException">There is none.</exception>
    public static MonthlyUsage Expected(string environment)
    {
        using var stream = typeof(MonthlyUsage).Assembly.GetManifestResourceStream($"usage.{environment}.json")
            ?? throw new InvalidCostInputException($"There is no Infra/Cost/Usage/{environment}.json: name a file with --usage.");
        return Read(stream, $"Infra/Cost/Usage/{environment}.json");
    }

    /// <exception cref="InvalidCostInputException">The file is not there, or not as it should be.</exception>
    public static MonthlyUsage ReadFile(string path)
    {
        if (!File.Exists(path)) throw new InvalidCostInputException($"There is no usage file {path}.");
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    private static MonthlyUsage Read(Stream stream, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            foreach (var member in root.EnumerateObject().Where(member => member.Name is not ("ordersPerMonth" or "perOrder" or "perMonth")))
                throw new InvalidCostInputException($"{name}: unknown member '{member.Name}'.");
            return new MonthlyUsage
            {
                OrdersPerMonth = Amount(root, "ordersPerMonth", name),
                PerOrder = [.. Lines(root, "perOrder", name)],
                PerMonth = [.. Lines(root, "perMonth", name)],
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw new InvalidCostInputException($"{name} cannot be read: {unreadable.Message}");
        }
    }

    private static IEnumerable<UsageLine> Lines(JsonElement root, string member, string name) => Member(root, member, name).EnumerateArray().Select((line, index) =>
    {
        var place = $"{name}: {member}[{index}]";
        return new UsageLine(Word(line, "price", place), Amount(line, "quantity", place), Word(line, "stack", place), Word(line, "assumption", place));
    });

    private static JsonElement Member(JsonElement element, string member, string place) =>
        element.TryGetProperty(member, out var value) ? value : throw new InvalidCostInputException($"{place} lacks '{member}'.");

    private static string Word(JsonElement element, string member, string place) => Member(element, member, place).GetString() ?? throw new InvalidCostInputException($"{place}: '{member}' is null.");

    private static decimal Amount(JsonElement element, string member, string place) =>
        Member(element, member, place).TryGetDecimal(out var amount) && amount >= 0 ? amount : throw new InvalidCostInputException($"{place}: '{member}' must be a number from 0.");
}
