namespace Acinaces.Simulators.Tests.Matching;

internal enum CommandKind
{
    Place,
    Cancel,
    Amend,
}
