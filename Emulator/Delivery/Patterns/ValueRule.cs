using System.Net;
using System.Text.Json;

namespace Acinaces.Emulator.Delivery.Patterns;

/// <summary>One way a value can be accepted. The cases below are all there are.</summary>
internal abstract record ValueRule
{
    private ValueRule()
    {
    }

    /// <param name="value">A string, number, boolean or null.</param>
    public abstract bool Matches(JsonElement value);

    internal sealed record Text(string Value) : ValueRule
    {
        public override bool Matches(JsonElement value) => value.ValueKind == JsonValueKind.String && value.ValueEquals(Value);
    }

    internal sealed record Number(decimal Value) : ValueRule
    {
        public override bool Matches(JsonElement value) => TryNumber(value, out var number) && number == Value;
    }

    /// <summary>true, false or null.</summary>
    internal sealed record Literal(JsonValueKind Kind) : ValueRule
    {
        public override bool Matches(JsonElement value) => value.ValueKind == Kind;
    }

    internal sealed record Prefix(string Value, StringComparison Comparison) : ValueRule
    {
        public override bool Matches(JsonElement value) => TryText(value, out var text) && text.StartsWith(Value, Comparison);
    }

    internal sealed record Suffix(string Value, StringComparison Comparison) : ValueRule
    {
        public override bool Matches(JsonElement value) => TryText(value, out var text) && text.EndsWith(Value, Comparison);
    }

    internal sealed record EqualsIgnoreCase(string Value) : ValueRule
    {
        public override bool Matches(JsonElement value) => TryText(value, out var text) && text.Equals(Value, StringComparison.OrdinalIgnoreCase);
    }

    internal sealed record Wildcard(WildcardText Value) : ValueRule
    {
        public override bool Matches(JsonElement value) => TryText(value, out var text) && Value.Matches(text);
    }

    internal sealed record AnythingBut(IReadOnlyList<ValueRule> Excluded) : ValueRule
    {
        public override bool Matches(JsonElement value) => !Excluded.Any(rule => rule.Matches(value));
    }

    /// <param name="Lower">Absent: unbounded below.</param>
    /// <param name="Upper">Absent: unbounded above.</param>
    internal sealed record Range(decimal? Lower, bool LowerIncluded, decimal? Upper, bool UpperIncluded) : ValueRule
    {
        public override bool Matches(JsonElement value) => TryNumber(value, out var number)
            && (Lower is not { } lower || number > lower || (LowerIncluded && number == lower))
            && (Upper is not { } upper || number < upper || (UpperIncluded && number == upper));
    }

    internal sealed record Cidr(IPNetwork Network) : ValueRule
    {
        public override bool Matches(JsonElement value) => TryText(value, out var text) && IPAddress.TryParse(text, out var address) && Network.Contains(address);
    }

    internal sealed record Exists(bool Wanted) : ValueRule
    {
        // A value that is looked at exists; that there is none is found by the field itself.
        public override bool Matches(JsonElement value) => Wanted;
    }

    private static bool TryText(JsonElement value, out string text)
    {
        text = value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
        return value.ValueKind == JsonValueKind.String;
    }

    private static bool TryNumber(JsonElement value, out decimal number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out number);
    }
}
