namespace Acinaces.Topology.Model;

/// <summary>The types DynamoDB allows in a key.</summary>
public enum AttributeType
{
    Text,
    Number,
    Binary,
}
