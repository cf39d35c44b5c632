namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>Answer of ListStreams.</summary>
/// <param name="LastEvaluatedStreamArn">Where the next page begins. Absent after the last.</param>
internal sealed record ListStreamsResponse(IReadOnlyList<StreamName> Streams, string? LastEvaluatedStreamArn);
