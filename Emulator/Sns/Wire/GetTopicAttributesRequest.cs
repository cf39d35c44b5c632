namespace Acinaces.Emulator.Sns.Wire;

internal sealed record GetTopicAttributesRequest(string TopicArn);
