namespace Acinaces.Emulator.Protocols;

/// <summary>The name and value pairs of a query string or of a form body, decoded, in the order sent.</summary>
internal static class FormFields
{
    public static List<KeyValuePair<string, string>> Parse(string text)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var range in text.AsSpan().Split('&'))
        {
            var field = text.AsSpan(range);
            if (field.IsEmpty) continue;
            var equals = field.IndexOf('=');
            var name = equals < 0 ? field : field[..equals];
            var value = equals < 0 ? default : field[(equals + 1)..];
            fields.Add(new(Decode(name), Decode(value)));
        }
        return fields;
    }

    private static string Decode(ReadOnlySpan<char> text) => Uri.UnescapeDataString(text.Contains('+') ? text.ToString().Replace('+', ' ') : text.ToString());
}
