namespace Acinaces.Infra.Gates;

/// <summary>Something a rule would refuse, and why it is right here.</summary>
/// <param name="Subject">What is excepted, in the words of the rule: an action, a type, a name.</param>
/// <param name="Reason">One sentence that a reviewer can check.</param>
public sealed record JustifiedException(string Subject, string Reason);
