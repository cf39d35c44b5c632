using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>The form of a function's log lines.</summary>
/// <remarks>Stands in for the type of AWSSDK.Lambda, of which this is the only use here.</remarks>
public class LogFormat(string value) : ConstantClass(value)
{
    public static readonly LogFormat JSON = new("JSON");

    public static readonly LogFormat Text = new("Text");

    public static LogFormat FindValue(string value) => FindValue<LogFormat>(value);

    public static implicit operator LogFormat(string value) => FindValue(value);
}
