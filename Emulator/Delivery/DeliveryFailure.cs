namespace Acinaces.Emulator.Delivery;

/// <summary>Why a delivery was given up.</summary>
/// <param name="Attempts">All tries made, the first included.</param>
/// <param name="ExhaustedCondition"><c>MaximumRetryAttempts</c> or <c>MaximumEventAgeInSeconds</c>; absent when trying again was pointless.</param>
internal sealed record DeliveryFailure(string ErrorCode, string ErrorMessage, int Attempts, string? ExhaustedCondition);
