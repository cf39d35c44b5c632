namespace Acinaces.Emulator.Sns.Wire;

internal sealed record ListTagsForResourceRequest(string ResourceArn);
