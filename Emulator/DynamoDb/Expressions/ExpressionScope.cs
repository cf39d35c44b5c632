using System.Text;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>The names and values that a request gives for the placeholders of its expressions.</summary>
internal sealed class ExpressionScope
{
    private readonly Dictionary<string, string>? _names;
    private readonly AttributeMap? _values;
    private readonly List<Placeholders> _used = new(2);

    /// <summary>Takes the two maps of a request, and checks them by themselves.</summary>
    public ExpressionScope(Dictionary<string, string>? names, AttributeMap? values)
    {
        _names = names;
        _values = values;
        RequireNames();
        RequireValues();
    }

    public string Name(string placeholder) => _names is not null && _names.TryGetValue(placeholder, out var name) ? name : placeholder;

    public AttributeValue Value(string placeholder) =>
        _values?.Find(placeholder) ?? throw new InvalidOperationException($"Value {placeholder} was not checked.");

    /// <summary>Notes an expression and requires that all its placeholders are given.</summary>
    public void Use(ExpressionKind kind, Placeholders placeholders)
    {
        foreach (var name in placeholders.Names)
        {
            if (_names is null || !_names.ContainsKey(name))
                throw ExpressionErrors.UndefinedName(kind, name);
        }
        foreach (var value in placeholders.Values)
        {
            if (_values is null || !_values.ContainsKey(value))
                throw ExpressionErrors.UndefinedValue(kind, value);
        }
        _used.Add(placeholders);
    }

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
            if (Encoding.UTF8.GetByteCount(name) > ushort.MaxValue)
                throw DynamoDbErrors.Validation($"ExpressionAttributeNames contains invalid value: Attribute name is too large, must be less than 65536 bytes for key {key}");
        }
    }

    private void RequireValues()
    {
        if (_values is null)
            return;
        if (_values.Count == 0)
            throw DynamoDbErrors.Validation("ExpressionAttributeValues must not be empty");
        foreach (var key in _values.Keys)
            RequirePlaceholder("ExpressionAttributeValues", key, ':');
        if (_values.Defect is { } defect)
            throw DynamoDbErrors.Validation($"ExpressionAttributeValues contains invalid value: {defect.Message} for key {defect.Name}");
    }

    private static void RequirePlaceholder(string parameter, string key, char sign)
    {
        if (key.Length < 2 || key[0] != sign || !key.AsSpan(1).ContainsOnlyWordCharacters())
            throw DynamoDbErrors.Validation($"{parameter} contains invalid key: Syntax error; key: \"{key}\"");
        if (key.Length > DynamoDbLimits.MaxPlaceholderBytes)
            throw DynamoDbErrors.Validation($"{parameter} contains invalid key: The expression attribute map contains a key that is too long; key: \"{key}\"");
    }
}
