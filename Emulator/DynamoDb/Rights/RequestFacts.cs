using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Rights;

/// <summary>What conditions of policies may ask about a request. Source: service authorization reference, "Condition keys for Amazon DynamoDB".</summary>
internal sealed class RequestFacts
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);
    private readonly List<string> _leadingKeys = [];
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);

    /// <summary>The partition that an item or key lies in, and the names of its attributes.</summary>
    /// <param name="key">Absent: the table is not there, so nobody knows its key.</param>
    public RequestFacts Of(KeyShape? key, AttributeMap? keyOrItem)
    {
        if (keyOrItem is null)
            return this;
        foreach (var part in key?.Partition ?? [])
            Leads(keyOrItem.Find(part.Name));
        return Names(keyOrItem.Keys);
    }

    /// <summary>A value of the partition key.</summary>
    public RequestFacts Leads(AttributeValue? value)
    {
        if (value is not null)
            _leadingKeys.Add(value.Type switch { AttributeType.S => value.Text, AttributeType.N => value.Number.ToString(), AttributeType.B => Convert.ToBase64String(value.Binary), _ => "" });
        return this;
    }

    /// <summary>Attributes that the request names.</summary>
    public RequestFacts Names(IEnumerable<string>? attributes)
    {
        _attributes.UnionWith(attributes ?? []);
        return this;
    }

    public RequestFacts Names(RequestExpressions bound)
    {
        IEnumerable<ResolvedPath> paths = [
            .. bound.Update?.AllPaths() ?? [], .. bound.Condition?.Paths() ?? [], .. bound.KeyCondition?.Paths() ?? [], .. bound.Filter?.Paths() ?? [], .. bound.Projection?.Paths ?? []];
        return Names(paths.Select(path => path.Root));
    }

    /// <summary>A parameter of the request.</summary>
    /// <param name="value">Absent: the key does not apply.</param>
    public RequestFacts Says(string key, string? value)
    {
        if (value is not null)
            _values[key] = [value];
        return this;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values
    {
        get
        {
            if (_leadingKeys.Count > 0)
                _values["dynamodb:LeadingKeys"] = _leadingKeys;
            if (_attributes.Count > 0)
                _values["dynamodb:Attributes"] = [.. _attributes];
            return _values;
        }
    }
}
