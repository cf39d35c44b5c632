using System.Text;

namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>The names and values that the expressions of one request stand for.</summary>
internal sealed class Placeholders
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<ModelValue> _values = [];

    public string Name(string name)
    {
        if (!_names.TryGetValue(name, out var alias)) _names[name] = alias = "#n" + _names.Count;
        return alias;
    }

    public string Value(ModelValue value)
    {
        _values.Add(value);
        return $":v{_values.Count - 1}";
    }

    /// <summary>The request's members for them, each with a comma before it.</summary>
    public string Members()
    {
        var members = new StringBuilder();
        if (_names.Count > 0) members.Append($",\"ExpressionAttributeNames\":{{{string.Join(',', _names.Select(pair => $"\"{pair.Value}\":\"{pair.Key}\""))}}}");
        if (_values.Count > 0) members.Append($",\"ExpressionAttributeValues\":{{{string.Join(',', _values.Select((value, i) => $"\":v{i}\":{value.Json}"))}}}");
        return members.ToString();
    }
}
