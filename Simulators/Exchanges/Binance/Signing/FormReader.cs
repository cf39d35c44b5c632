namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>Takes the raw text of a query or form apart, and gives back the text that was signed.</summary>
internal static class FormReader
{
    private const string SignatureField = "signature=";

    /// <summary>Adds every pair to the parameters. Those of the query are read first and win.</summary>
    public static void Read(ReadOnlySpan<char> raw, Parameters into, bool isBody)
    {
        foreach (var range in raw.Split('&'))
        {
            var pair = raw[range];
            if (pair.IsEmpty) continue;
            var equals = pair.IndexOf('=');
            var name = Decode(equals < 0 ? pair : pair[..equals]);
            var value = equals < 0 ? "" : Decode(pair[(equals + 1)..]);
            if (isBody) into.AddIfAbsent(name, value);
            else into.Add(name, value);
        }
    }

    /// <summary>What was signed: the raw query followed by the raw body, each without its signature.</summary>
    public static string SignedText(string query, string body) => body.Length == 0 ? Without(query) : Without(query) + Without(body);

    private static string Without(string raw)
    {
        var start = raw.StartsWith(SignatureField, StringComparison.Ordinal) ? 0 : raw.IndexOf("&" + SignatureField, StringComparison.Ordinal);
        if (start < 0) return raw;
        var end = raw.IndexOf('&', start + 1);
        if (end < 0) return raw[..start];
        return start == 0 ? raw[(end + 1)..] : raw.Remove(start, end - start);
    }

    private static string Decode(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('%', '+') < 0) return text.ToString();
        return Uri.UnescapeDataString(text.ToString().Replace('+', ' '));
    }
}
