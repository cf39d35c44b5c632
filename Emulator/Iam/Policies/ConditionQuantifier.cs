namespace Acinaces.Emulator.Iam.Policies;

/// <summary>How a condition treats a key with several values.</summary>
internal enum ConditionQuantifier
{
    One,
    ForAllValues,
    ForAnyValue,
}
