using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>
/// Where an operation of a REST-XML service lies: a template such as <c>/{Bucket}/{Key+}?uploads&amp;uploadId</c>. The last name takes the
/// rest of the path as it is, slashes included; each query name must be there, with the value where one is given.
/// </summary>
internal sealed class RestXmlPlace
{
    private readonly HttpBinding _binding;
    private readonly string[] _names;
    private readonly KeyValuePair<string, string>[] _query;

    public RestXmlPlace(HttpBinding binding)
    {
        _binding = binding;
        var parts = binding.Path.Split('?');
        _names = [.. parts[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim('{', '}', '+'))];
        _query = parts.Length > 1 ? [.. FormFields.Parse(parts[1])] : [];
    }

    /// <summary>How much a request must have to fit.</summary>
    public int Demands => _query.Length + (_binding.RequiredHeader is null ? 0 : 1);

    public bool Fits(WireRequest request, string path, List<KeyValuePair<string, string>> query)
    {
        if (request.Method != _binding.Method || Match(path).Count != _names.Length || (_names.Length == 0 && path != "/")) return false;
        if (_binding.RequiredHeader is { } header && !request.Headers.ContainsKey(header)) return false;
        return Array.TrueForAll(_query, asked => query.Exists(given => given.Key == asked.Key && (asked.Value.Length == 0 || given.Value == asked.Value)));
    }

    /// <summary>The names of the template with their decoded values; fewer than the template has where the path has fewer parts, and more where it has more.</summary>
    public List<KeyValuePair<string, string>> Match(string path)
    {
        var values = new List<KeyValuePair<string, string>>();
        var rest = path.AsSpan(1);
        for (var i = 0; rest.Length > 0; i++)
        {
            var slash = rest.IndexOf('/');
            var isLast = i >= 1 || slash < 0;
            var text = isLast ? rest : rest[..slash];
            values.Add(new(i < _names.Length ? _names[i] : "", Uri.UnescapeDataString(text.ToString())));
            rest = isLast ? default : rest[(slash + 1)..];
        }
        return values;
    }
}
