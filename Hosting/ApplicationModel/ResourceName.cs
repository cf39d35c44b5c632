namespace Aspire.Hosting.ApplicationModel;

/// <summary>The rule for names: they become host names, environment variables and URLs, so only what fits all of them is allowed.</summary>
internal static class ResourceName
{
    public const int MaxLength = 64;

    /// <exception cref="ArgumentException">The name breaks the rule; the message says where.</exception>
    public static void Validate(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (Problem(name) is { } problem)
        {
            throw new ArgumentException($"Resource name '{name}' is invalid. {problem}", nameof(name));
        }
    }

    private static string? Problem(string name)
    {
        if (name.Length > MaxLength)
        {
            return $"Name must be between 1 and {MaxLength} characters long.";
        }

        if (name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
        {
            return "Name must contain only ASCII letters, digits, and hyphens.";
        }

        if (!char.IsAsciiLetter(name[0]))
        {
            return "Name must start with an ASCII letter.";
        }

        if (name.EndsWith('-'))
        {
            return "Name cannot end with a hyphen.";
        }

        return name.Contains("--", StringComparison.Ordinal) ? "Name cannot contain consecutive hyphens." : null;
    }
}
