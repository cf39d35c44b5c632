namespace Acinaces.Emulator.Sns.Wire;

internal sealed record TopicEntry(string TopicArn);
