namespace Acinaces.Emulator.Sns.Wire;

internal sealed record CreateTopicResponse(string TopicArn);
