package org.fengqiao.console.handover;

import org.fengqiao.domain.code.AreaCode;

/// Names of what items carry as codes, in the language of the moment; the code itself where there
/// is no name.
public interface ItemNames {

    String state(String code);

    String department(String code);

    /// What is asked for in a request, such as 申请延期.
    String request(String subject);

    String area(AreaCode code);
}
