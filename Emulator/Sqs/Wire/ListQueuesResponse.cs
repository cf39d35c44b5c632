namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ListQueuesResponse(IReadOnlyList<string>? QueueUrls, string? NextToken);
