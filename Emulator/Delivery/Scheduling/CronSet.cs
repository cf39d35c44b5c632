using System.Globalization;

namespace Acinaces.Emulator.Delivery.Scheduling;

/// <summary>The values one cron field allows: <c>*</c>, lists, ranges and steps.</summary>
internal sealed class CronSet
{
    private readonly HashSet<int> _values;

    private CronSet(HashSet<int> values) => _values = values;

    public bool Contains(int value) => _values.Contains(value);

    /// <param name="names">Words that stand for the values from <paramref name="min"/> on.</param>
    public static CronSet? TryParse(string field, int min, int max, string[] names)
    {
        var values = new HashSet<int>();
        foreach (var item in field.Split(','))
        {
            var parts = item.Split('/');
            var step = 1;
            if (parts.Length > 2 || (parts.Length == 2 && (!TryNumber(parts[1], out step) || step < 1)))
                return null;
            if (TryRange(parts[0], min, max, names, hasStep: parts.Length == 2) is not { } range)
                return null;
            for (var value = range.From; value <= range.To; value += step)
                values.Add(value);
        }

        return new CronSet(values);
    }

    private static (int From, int To)? TryRange(string text, int min, int max, string[] names, bool hasStep)
    {
        if (text == "*")
            return (min, max);
        var bounds = text.Split('-');
        if (bounds.Length > 2 || !TryValue(bounds[0], min, names, out var from))
            return null;
        var to = hasStep ? max : from;
        if (bounds.Length == 2 && !TryValue(bounds[1], min, names, out to))
            return null;
        return from >= min && to <= max && from <= to ? (from, to) : null;
    }

    private static bool TryValue(string text, int min, string[] names, out int value)
    {
        var name = Array.FindIndex(names, candidate => candidate.Equals(text, StringComparison.OrdinalIgnoreCase));
        value = name + min;
        return name >= 0 || TryNumber(text, out value);
    }

    public static bool TryNumber(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
