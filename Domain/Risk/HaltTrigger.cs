namespace Acinaces.Domain.Risk;

/// <summary>Who or what halted trading.</summary>
public enum HaltTrigger
{
    Manual,
    Automatic,
}
