using System.Text.Json;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Routing;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.ExchangeIntegration.Config;

/// <summary>How a tenant wants orders routed that name no exchange.</summary>
internal sealed record RoutingBody
{
    public string? DefaultCriteria { get; init; }

    /// <summary>The tenant's own order of exchanges. None when absent.</summary>
    public IReadOnlyList<ExchangePriorityBody>? ExchangePriorities { get; init; }

    /// <summary>Refused when true: orders are not split yet, and the two figures below lie ready for when they are.</summary>
    public bool EnableOrderSplitting { get; init; }

    /// <summary>Between how many exchanges an order may be split. 3 when absent.</summary>
    public int? MaxSplitExchanges { get; init; }

    /// <summary>Value in the quote asset below which nothing is split. 10000 when absent.</summary>
    public decimal? MinSplitSize { get; init; }

    public static RoutingBody Default { get; } = new() { DefaultCriteria = WireName.Of(RoutingSettings.Default.Criteria), MaxSplitExchanges = 3, MinSplitSize = 10_000m };

    /// <param name="stored">Absent when the tenant never set anything.</param>
    public static RoutingBody Read(string? stored) =>
        (stored is null ? null : JsonSerializer.Deserialize(stored, ConfigJson.Default.RoutingBody)) ?? Default;

    public RoutingSettings ToSettings() => new(
        Parsed<RoutingCriteria>(DefaultCriteria),
        [.. (ExchangePriorities ?? []).Select(place => new ExchangePreference(Parsed<ExchangeId>(place.ExchangeId), place.Priority ?? 0, place.Enabled is not false))]);

    public IReadOnlyList<FieldError> Faults()
    {
        var checks = new Checks();
        checks.Name<RoutingCriteria>("defaultCriteria", DefaultCriteria);
        foreach (var (place, at) in (ExchangePriorities ?? []).Select((place, i) => (place, $"exchangePriorities[{i}]")))
        {
            checks.Name<ExchangeId>($"{at}.exchangeId", place.ExchangeId);
            if (place.Priority is null) checks.Add(FieldError.Required($"{at}.priority"));
            else if (place.Priority < 0) checks.Add(FieldError.Invalid($"{at}.priority", $"{at}.priority must not be negative."));
        }
        if ((ExchangePriorities ?? []).GroupBy(place => place.ExchangeId).FirstOrDefault(same => same.Count() > 1) is { } twice)
            checks.Add(FieldError.Invalid("exchangePriorities", $"{twice.Key} is named more than once."));
        if (MaxSplitExchanges is < 1 or > 10) checks.Add(FieldError.Invalid("maxSplitExchanges", "maxSplitExchanges must be from 1 to 10."));
        checks.PositiveIfGiven("minSplitSize", MinSplitSize, 1_000_000_000_000m);
        if (EnableOrderSplitting) checks.Add(FieldError.Invalid("enableOrderSplitting", "Orders are not split: there are not two exchanges between which they could be."));
        return checks.Errors;
    }

    /// <summary>What is stored was checked before.</summary>
    private static T Parsed<T>(string? name) where T : struct, Enum => WireName.TryParse<T>(name, out var value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}.");
}
