using Acinaces.Emulator.Sns.Model;

namespace Acinaces.Emulator.Sns.Wire;

internal sealed record ListSubscriptionsByTopicResponse(IReadOnlyList<SubscriptionEntry> Subscriptions, string? NextToken);
