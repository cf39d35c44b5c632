namespace Acinaces.Domain.Risk;

/// <summary>How bad a fall from the peak is.</summary>
public enum DrawdownStatus
{
    Normal,
    Warning,
    Critical,
    /// <summary>Trading rests until a person resumes it.</summary>
    Paused,
}
