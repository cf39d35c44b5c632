using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>Attributes by name: an item, a key, a map value or the values of expressions. Not changed once it is shared.</summary>
[JsonConverter(typeof(AttributeMapConverter))]
internal sealed class AttributeMap : Dictionary<string, AttributeValue>
{
    public AttributeMap() : base(StringComparer.Ordinal)
    {
    }

    public AttributeMap(int capacity) : base(capacity, StringComparer.Ordinal)
    {
    }

    public AttributeMap(AttributeMap other) : base(other, StringComparer.Ordinal) => Defect = other.Defect;

    /// <summary>
    /// What is wrong with the first value that the service refuses, in its words. Absent when all are good.
    /// Kept instead of thrown while reading, because the service reports errors of other members before it.
    /// </summary>
    public AttributeDefect? Defect { get; set; }

    /// <summary>Bytes the attributes count for: names and values.</summary>
    public int SizeInBytes
    {
        get
        {
            var size = 0;
            foreach (var (name, value) in this)
                size += System.Text.Encoding.UTF8.GetByteCount(name) + value.SizeInBytes;
            return size;
        }
    }

    public AttributeValue? Find(string name) => TryGetValue(name, out var value) ? value : null;

    public bool ContentEquals(AttributeMap other)
    {
        if (Count != other.Count)
            return false;
        foreach (var (name, value) in this)
        {
            if (!other.TryGetValue(name, out var theirs) || !value.Equals(theirs))
                return false;
        }
        return true;
    }
}
