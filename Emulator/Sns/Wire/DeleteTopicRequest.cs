namespace Acinaces.Emulator.Sns.Wire;

internal sealed record DeleteTopicRequest(string TopicArn);
