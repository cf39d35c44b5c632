namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>Who made a change. On the wire its shape is called Identity.</summary>
internal sealed record StreamIdentity(string PrincipalId, string Type)
{
    /// <summary>The service, when it deletes what has expired.</summary>
    public static readonly StreamIdentity Service = new("dynamodb.amazonaws.com", "Service");
}
