namespace Acinaces.Adapters.Aws.DynamoDb;

/// <summary>The attribute types in use: S, N, BOOL, NULL, L, M.</summary>
public enum DynamoValueKind
{
    Nothing,
    Text,
    Number,
    Flag,
    List,
    Map,
}
