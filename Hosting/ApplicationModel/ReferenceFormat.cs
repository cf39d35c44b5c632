using System.Globalization;
using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Moves the slots of a composite format to other numbers and leaves its escaped braces alone.</summary>
internal static class ReferenceFormat
{
    public static string Renumber(string format, object[] slots)
    {
        var result = new StringBuilder(format.Length);
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is '{' or '}' && i + 1 < format.Length && format[i + 1] == c)
            {
                result.Append(c).Append(c);
                i++;
            }
            else if (c == '{')
            {
                var end = format.IndexOf('}', i);
                result.Append(slots[int.Parse(format.AsSpan(i + 1, end - i - 1), CultureInfo.InvariantCulture)]);
                i = end;
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
