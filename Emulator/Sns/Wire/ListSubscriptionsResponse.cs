using Acinaces.Emulator.Sns.Model;

namespace Acinaces.Emulator.Sns.Wire;

internal sealed record ListSubscriptionsResponse(IReadOnlyList<SubscriptionEntry> Subscriptions, string? NextToken);
