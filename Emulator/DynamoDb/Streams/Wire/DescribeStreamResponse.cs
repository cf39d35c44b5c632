namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>Answer of DescribeStream.</summary>
internal sealed record DescribeStreamResponse(StreamDescription StreamDescription);
