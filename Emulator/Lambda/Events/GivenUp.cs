using Acinaces.Emulator.Lambda.Running;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>Why a batch of stream records is not tried any more.</summary>
/// <param name="Condition">As destinations are told it.</param>
/// <param name="Result">The last try's. Absent when there was none.</param>
internal sealed record GivenUp(string RequestId, string Condition, int Attempts, InvocationResult? Result);
