namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>The emulator's answer is not the model's.</summary>
internal sealed class Disagreement(string request, string expected, string answered) : Exception($"{request}\n  model    {expected}\n  emulator {answered}");
