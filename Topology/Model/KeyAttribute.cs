namespace Acinaces.Topology.Model;

/// <summary>One attribute of a table's or an index's key.</summary>
public sealed record KeyAttribute(string Name, AttributeType Type)
{
    /// <summary>The letter DynamoDB uses on the wire: S, N or B.</summary>
    public string TypeCode => Type switch { AttributeType.Text => "S", AttributeType.Number => "N", _ => "B" };

    public static KeyAttribute Text(string name) => new(name, AttributeType.Text);

    public static KeyAttribute Number(string name) => new(name, AttributeType.Number);

    /// <summary>Nearly every key is text, so a bare name means text.</summary>
    public static implicit operator KeyAttribute(string name) => Text(name);

    /// <summary>The named form of the conversion from a bare name.</summary>
    public static KeyAttribute FromString(string name) => Text(name);
}
