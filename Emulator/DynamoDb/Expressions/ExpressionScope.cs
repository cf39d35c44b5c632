using System.Text;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>The names and values that a request gives for the placeholders of its expressions.</summary>
internal sealed class ExpressionScope
{
    private readonly Dictionary<string, string>? _names;
    private readonly AttributeMap? _values;
    private readonly List<Placeholders> _used = new(2);

    /// <summary>Takes the two maps of a request, and checks them by themselves.</summary>
    public ExpressionScope(Dictionary<string, string>? names, AttributeMap? values, RequestLayer layer = RequestLayer.Current)
    {
        _names = names;
        _values = values;
        RequireNames();
        RequireValues(layer);
    }

    /// <summary>Takes values that have been checked already.</summary>
    public ExpressionScope(AttributeMap values) => _values = values;

    public string Name(string placeholder) => _names is not null && _names.TryGetValue(placeholder, out var name) ? name : placeholder;

    public AttributeValue Value(string placeholder) =>
        _values?.Find(placeholder) ?? throw new InvalidOperationException($"Value {placeholder} was not checked.");

    public bool HasName(string placeholder) => _names is not null && _names.ContainsKey(placeholder);

    public bool HasValue(string placeholder) => _values is not null && _values.ContainsKey(placeholder);

    /// <summary>Notes an expression.</summary>
    /// <returns>False where a placeholder of it is not given.</returns>
    public bool Use(Placeholders placeholders)
    {
        _used.Add(placeholders);
        foreach (var name in placeholders.Names)
        {
            if (!HasName(name))
                return false;
        }
        foreach (var value in placeholders.Values)
        {
            if (!HasValue(value))
                return false;
        }
        return true;
    }

    /// <summary>The error about the first placeholder that is not given: names before values.</summary>
    public AwsErrorException FirstUndefined(ExpressionKind kind, Placeholders placeholders) =>
        Array.Find(placeholders.Names, name => !HasName(name)) is { } undefined
            ? ExpressionErrors.UndefinedName(kind, undefined)
            : ExpressionErrors.UndefinedValue(kind, placeholders.Values.First(value => !HasValue(value)));

    /// <summary>Requires that nothing was given for nothing. Called after all expressions of the request.</summary>
    public void RequireAllUsed()
    {
        RequireAllUsed("ExpressionAttributeNames", _names?.Keys, placeholders => placeholders.Names);
        RequireAllUsed("ExpressionAttributeValues", _values?.Keys, placeholders => placeholders.Values);
    }

    private void RequireAllUsed(string parameter, IEnumerable<string>? given, Func<Placeholders, string[]> select)
    {
        if (given is null)
            return;
        var unused = given.Where(placeholder => !_used.Any(used => select(used).Contains(placeholder))).ToList();
        if (unused.Count > 0)
            throw DynamoDbErrors.Validation($"Value provided in {parameter} unused in expressions: keys: {{{string.Join(", ", unused)}}}");
    }

    private void RequireNames()
    {
        if (_names is null)
            return;
        if (_names.Count == 0)
            throw DynamoDbErrors.Validation("ExpressionAttributeNames must not be empty");
        foreach (var (key, name) in _names)
        {
            RequirePlaceholder("ExpressionAttributeNames", key, '#');
            if (name.Length == 0)
                throw DynamoDbErrors.Validation($"ExpressionAttributeNames contains invalid value: Empty attribute name for key {key}");
            if (Encoding.UTF8.GetByteCount(name) > ushort.MaxValue)
                throw DynamoDbErrors.Validation($"ExpressionAttributeNames contains invalid value: Attribute name is too large, must be less than 65536 bytes for key {key}");
        }
    }

    private void RequireValues(RequestLayer layer)
    {
        if (_values is null)
            return;
        if (_values.Count == 0)
            throw DynamoDbErrors.Validation("ExpressionAttributeValues must not be empty");
        foreach (var key in _values.Keys)
            RequirePlaceholder("ExpressionAttributeValues", key, ':');
        if (_values.Defect is { } defect)
        {
            throw DynamoDbErrors.Validation(layer == RequestLayer.Current
                ? defect.Why.Current
                : $"ExpressionAttributeValues contains invalid value: {defect.Why.Older} for key {defect.Name}");
        }
    }

    private static void RequirePlaceholder(string parameter, string key, char sign)
    {
        var bytes = Encoding.UTF8.GetByteCount(key);
        if (bytes > DynamoDbLimits.MaxPlaceholderBytes)
            throw DynamoDbErrors.Validation($"{parameter} contains invalid key: The expression attribute map contains a key that is too long;{(sign == '#' ? $" size of key: {bytes}" : "")}");
        if (key.Length < 2 || key[0] != sign || !key.AsSpan(1).ContainsOnlyWordCharacters())
            throw DynamoDbErrors.Validation($"{parameter} contains invalid key: Syntax error; key: \"{key}\"");
    }
}
