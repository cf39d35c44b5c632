namespace Acinaces.Emulator.Protocols;

/// <summary>A path template such as <c>/2015-03-31/functions/{FunctionName}</c>, matched against the path as sent.</summary>
internal sealed class RestPath
{
    private readonly string[] _segments;
    private readonly bool _takesRest;

    public RestPath(string template)
    {
        _segments = template.Trim('/').Split('/');
        _takesRest = _segments[^1].EndsWith("+}", StringComparison.Ordinal);
        // More literal text is a closer match, so "/functions/{name}/url" goes before "/functions/{name}/{other}".
        LiteralSegments = _segments.Count(segment => !segment.StartsWith('{'));
    }

    public int LiteralSegments { get; }

    /// <summary>Names and decoded values of the placeholders. Absent when the path is another.</summary>
    public List<KeyValuePair<string, string>>? Match(string path)
    {
        var given = path.Trim('/').Split('/');
        if (_takesRest ? given.Length < _segments.Length : given.Length != _segments.Length) return null;
        var values = new List<KeyValuePair<string, string>>();
        for (var i = 0; i < _segments.Length; i++)
        {
            var segment = _segments[i];
            if (!segment.StartsWith('{'))
            {
                if (segment != given[i]) return null;
                continue;
            }
            var isRest = _takesRest && i == _segments.Length - 1;
            var text = isRest ? string.Join('/', given[i..]) : given[i];
            if (text.Length == 0) return null;
            values.Add(new(segment.Trim('{', '}', '+'), Uri.UnescapeDataString(text)));
        }
        return values;
    }
}
