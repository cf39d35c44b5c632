namespace Aspire.Hosting.Building;

/// <summary>Turns arguments into configuration. A name of Aspire's goes to Aspire's key, every other to a key of its own name.</summary>
internal static class AppHostCommandLine
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["operation"] = "AppHost:Operation",
        ["publisher"] = "Publishing:Publisher",
        ["step"] = "Pipeline:Step",
        ["list-steps"] = "Pipeline:ListSteps",
        ["output-path"] = "Pipeline:OutputPath",
        ["log-level"] = "Pipeline:LogLevel",
        ["include-exception-details"] = "Pipeline:IncludeExceptionDetails",
        ["clear-cache"] = "Pipeline:ClearCache",
        ["yes"] = "Pipeline:SkipConfirmation",
        ["ports"] = "Acinaces:Ports",
        ["ready-file"] = "Acinaces:ReadyFile",
    };

    public static IReadOnlyDictionary<string, string> Parse(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith('-'))
            {
                continue;
            }

            var option = args[i].TrimStart('-');
            var equals = option.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? option : option[..equals];

            // An option without a value is a switch, so the next option is never taken for its value.
            var value = equals >= 0 ? option[(equals + 1)..] : i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : "true";
            values[Keys.GetValueOrDefault(name, name)] = value;
        }

        if (values.TryGetValue("Publishing:Publisher", out var publisher) && !values.ContainsKey("AppHost:Operation"))
        {
            values["AppHost:Operation"] = "publish";
            values.TryAdd("Pipeline:Step", $"publish-{publisher}");
        }

        return values;
    }
}
