using System.Text.Json;

namespace Acinaces.Infra.Cost;

/// <summary>Dated prices of one region.</summary>
public sealed class PriceTable
{
    private readonly Dictionary<string, Price> _prices;

    private PriceTable(JsonElement root)
    {
        Region = root.GetProperty("region").GetString()!;
        Date = root.GetProperty("date").GetString()!;
        Source = root.GetProperty("source").GetString()!;
        _prices = root.GetProperty("prices").EnumerateObject().Select(price => new Price(
            price.Name,
            price.Value.GetProperty("usd").GetDecimal(),
            price.Value.GetProperty("unit").GetString()!,
            price.Value.TryGetProperty("uncertain", out var uncertain) && uncertain.GetBoolean())).ToDictionary(price => price.Id, StringComparer.Ordinal);
    }

    /// <summary>The committed prices of the region the system stands in.</summary>
    public static PriceTable Current { get; } = Read();

    public string Region { get; }

    /// <summary>The day the prices were written down.</summary>
    public string Date { get; }

    public string Source { get; }

    public IReadOnlyCollection<Price> Prices => _prices.Values;

    /// <summary>The price of that name.</summary>
    /// <exception cref="InvalidCostInputException">There is none.</exception>
    public Price this[string id] => _prices.GetValueOrDefault(id)
        ?? throw new InvalidCostInputException($"Infra/Cost/Prices/{Region}.json has no price '{id}'. It has: {string.Join(", ", _prices.Keys.Order(StringComparer.Ordinal))}.");

    private static PriceTable Read()
    {
        using var stream = typeof(PriceTable).Assembly.GetManifestResourceStream("prices.json") ?? throw new InvalidOperationException("The prices are not part of the program.");
        using var document = JsonDocument.Parse(stream);
        return new PriceTable(document.RootElement);
    }
}
